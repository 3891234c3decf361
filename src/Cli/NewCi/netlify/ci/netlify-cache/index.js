// A build plugin of Netlify's, for what its cache does not keep of itself.
module.exports = {
  onPreBuild: ({ utils }) => utils.cache.restore(".timeline"),
  onPostBuild: ({ utils }) => utils.cache.save(".timeline"),
};
