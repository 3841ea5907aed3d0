import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import postcssPresetMantine from 'postcss-preset-mantine';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  css: { postcss: { plugins: [postcssPresetMantine()] } },
  server: {
    port: 5173,
    proxy: {
      // Sign-in takes requests from its own address only; to the API the dev server is that address.
      '/api': { target: api, changeOrigin: true, headers: { origin: api } },
    },
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // Every page needs these; in single pieces a first visit would be some ninety requests.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|use-intl|@trpc)[\\/]/,
            },
            { name: 'mantine', test: /node_modules[\\/](@mantine[\\/](core|hooks)|@floating-ui)[\\/]/ },
            { name: 'ui', test: /packages[\\/]ui[\\/]src[\\/]|node_modules[\\/]@tabler[\\/]/ },
          ],
        },
      },
    },
  },
});
